
namespace PostMortem.Documents;

/// <summary>The usual names of sections in other languages than English.</summary>
internal static class ForeignSectionNames
{
    // In normal form, as in SectionNames. What is also an English name, or a word of many meanings, is left out.
    private static readonly Dictionary<string, (string Language, SectionRole Role)> Names = Build(new()
    {
        ["de"] = new()
        {
            [SectionRole.Summary] = "zusammenfassung; kurzfassung; überblick; übersicht; was ist passiert; was geschah; was passiert ist; beschreibung",
            [SectionRole.Timeline] = "zeitleiste; zeitverlauf; verlauf; ablauf; zeitlicher ablauf; zeitlicher verlauf; zeitablauf; ereignisverlauf; chronologischer ablauf; zeitachse; hergang",
            [SectionRole.RootCauses] = "ursache; ursachen; grundursache; grundursachen; hauptursache; hauptursachen; ursachenanalyse; ursachen und auslöser; fehlerursache; warum ist es passiert; beitragende faktoren; auslöser",
            [SectionRole.Impact] = "auswirkung; auswirkungen; folgen; betroffen; betroffene systeme; schaden; mögliche auswirkungen",
            [SectionRole.WentWell] = "was gut lief; was lief gut; was gut gelaufen ist; was ist gut gelaufen; gut gelaufen; das lief gut; positives",
            [SectionRole.WentPoorly] = "was nicht gut lief; was lief nicht gut; was schlecht lief; was lief schlecht; was nicht gut gelaufen ist; was ist schlecht gelaufen; schlecht gelaufen; was besser laufen kann; was besser laufen könnte; verbesserungspotenzial; was schiefging; was schief ging",
            [SectionRole.Lucky] = "wo wir glück hatten; glück gehabt",
            [SectionRole.ActionItems] = "maßnahmen; massnahmen; aufgaben; nächste schritte; folgemaßnahmen; gegenmaßnahmen; korrekturmaßnahmen; offene punkte; weiteres vorgehen; was wir tun; vereinbarungen; beschlüsse",
            [SectionRole.Lessons] = "erkenntnisse; lehren; was wir gelernt haben; fazit; gelerntes",
            [SectionRole.Detection] = "erkennung; entdeckung; wie wurde es bemerkt",
            [SectionRole.Resolution] = "behebung; lösung; wiederherstellung; reaktion; fehlerbehebung; sofortmaßnahmen",
            [SectionRole.Background] = "hintergrund; vorgeschichte; ausgangslage; kontext",
            [SectionRole.WhatWeDid] = "was wir gemacht haben; was wir getan haben; was haben wir gemacht",
            [SectionRole.DoDifferently] = "was wir anders machen würden; was würden wir anders machen; was wir anders machen; was machen wir anders",
        },
        ["fr"] = new()
        {
            [SectionRole.Summary] = "résumé; synthèse; en bref; que sest il passé; ce qui sest passé",
            [SectionRole.Timeline] = "chronologie; chronologie des événements; chronologie de lincident; déroulement; déroulé; frise chronologique",
            [SectionRole.RootCauses] = "cause racine; causes racines; causes profondes; cause profonde; analyse des causes; cause principale; causes principales; facteurs contributifs; déclencheur; pourquoi est ce arrivé",
            [SectionRole.Impact] = "conséquences; répercussions; impact client; impact potentiel; impacts clients",
            [SectionRole.WentWell] = "ce qui a bien fonctionné; ce qui sest bien passé; ce qui a bien marché; points positifs; points forts",
            [SectionRole.WentPoorly] = "ce qui na pas fonctionné; ce qui na pas bien fonctionné; ce qui sest mal passé; ce qui na pas marché; points négatifs; points faibles; points à améliorer; à améliorer; axes damélioration",
            [SectionRole.Lucky] = "où nous avons eu de la chance",
            [SectionRole.ActionItems] = "plan daction; plan dactions; actions correctives; actions à mener; prochaines étapes; mesures correctives; mesures prises; suites à donner; ce que nous faisons",
            [SectionRole.Lessons] = "leçons apprises; enseignements; leçons; retour dexpérience; ce que nous avons appris",
            [SectionRole.Detection] = "détection",
            [SectionRole.Resolution] = "résolution; rétablissement; remédiation",
            [SectionRole.Background] = "contexte",
            [SectionRole.WhatWeDid] = "ce que nous avons fait; ce quon a fait",
            [SectionRole.DoDifferently] = "ce que nous ferions autrement; ce que nous ferions différemment; ce quon ferait autrement",
        },
        ["es"] = new()
        {
            [SectionRole.Summary] = "resumen; resumen ejecutivo; qué pasó; qué ocurrió; qué sucedió",
            [SectionRole.Timeline] = "cronología; línea de tiempo; línea temporal; cronología de eventos",
            [SectionRole.RootCauses] = "causa raíz; causas raíz; causas; análisis de causas; análisis de causa raíz; factores contribuyentes; por qué ocurrió; por qué pasó; desencadenante",
            [SectionRole.Impact] = "impacto; consecuencias; impacto potencial",
            [SectionRole.WentWell] = "qué salió bien; lo que salió bien; qué fue bien; lo que fue bien; qué funcionó; lo que funcionó",
            [SectionRole.WentPoorly] = "qué salió mal; lo que salió mal; qué no salió bien; qué fue mal; lo que no funcionó; qué no funcionó; áreas de mejora; qué mejorar",
            [SectionRole.ActionItems] = "acciones; acciones correctivas; próximos pasos; plan de acción; medidas; tareas; acciones a tomar",
            [SectionRole.Lessons] = "lecciones aprendidas; aprendizajes; conclusiones",
            [SectionRole.Detection] = "detección",
            [SectionRole.Resolution] = "resolución; recuperación",
            [SectionRole.Background] = "antecedentes; contexto previo",
            [SectionRole.WhatWeDid] = "qué hicimos; lo que hicimos",
            [SectionRole.DoDifferently] = "qué haríamos diferente; qué haríamos de otra manera",
        },
        ["it"] = new()
        {
            [SectionRole.Summary] = "riepilogo; sintesi; sommario; riassunto; cosa è successo",
            [SectionRole.Timeline] = "cronologia; sequenza temporale; cronologia degli eventi",
            [SectionRole.RootCauses] = "causa principale; cause; cause principali; analisi delle cause; cause profonde; fattori contribuenti",
            [SectionRole.Impact] = "impatto; conseguenze; impatti",
            [SectionRole.WentWell] = "cosa è andato bene; cosa ha funzionato; che cosa ha funzionato",
            [SectionRole.WentPoorly] = "cosa è andato male; cosa non ha funzionato; cosa non è andato bene; cosa migliorare",
            [SectionRole.ActionItems] = "azioni; azioni correttive; prossimi passi; piano dazione; misure",
            [SectionRole.Lessons] = "lezioni apprese; cosa abbiamo imparato",
            [SectionRole.Resolution] = "risoluzione; ripristino",
            [SectionRole.WhatWeDid] = "cosa abbiamo fatto",
        },
        ["pt"] = new()
        {
            [SectionRole.Summary] = "resumo; sumário; o que aconteceu",
            [SectionRole.Timeline] = "linha do tempo; cronograma dos eventos; linha temporal",
            [SectionRole.RootCauses] = "causa raiz; causas raiz; análise de causa raiz; análise das causas; fatores contribuintes; por que aconteceu",
            [SectionRole.Impact] = "consequências; impactos",
            [SectionRole.WentWell] = "o que deu certo; o que correu bem; o que funcionou; o que foi bem",
            [SectionRole.WentPoorly] = "o que deu errado; o que correu mal; o que não funcionou; o que não correu bem; o que melhorar; pontos a melhorar",
            [SectionRole.ActionItems] = "ações; ações corretivas; próximos passos; plano de ação",
            [SectionRole.Lessons] = "lições aprendidas; aprendizados",
            [SectionRole.Resolution] = "resolução; recuperação do serviço",
            [SectionRole.WhatWeDid] = "o que fizemos",
        },
        ["nl"] = new()
        {
            [SectionRole.Summary] = "samenvatting; wat is er gebeurd; wat gebeurde er; overzicht",
            [SectionRole.Timeline] = "tijdlijn; verloop; tijdsverloop; chronologisch overzicht",
            [SectionRole.RootCauses] = "oorzaak; oorzaken; hoofdoorzaak; grondoorzaak; oorzakenanalyse; waarom gebeurde het",
            [SectionRole.Impact] = "gevolgen; gevolg",
            [SectionRole.WentWell] = "wat ging goed; wat goed ging",
            [SectionRole.WentPoorly] = "wat ging niet goed; wat niet goed ging; wat ging fout; wat kan beter; wat kon beter; wat beter kan",
            [SectionRole.ActionItems] = "acties; actiepunten; maatregelen; vervolgstappen; volgende stappen",
            [SectionRole.Lessons] = "geleerde lessen; wat hebben we geleerd",
            [SectionRole.Resolution] = "oplossing; herstel",
            [SectionRole.WhatWeDid] = "wat we deden; wat hebben we gedaan",
        },
        ["sv"] = new()
        {
            [SectionRole.Summary] = "sammanfattning",
            [SectionRole.Timeline] = "tidslinje",
            [SectionRole.RootCauses] = "orsak; orsaker; grundorsak; grundorsaker; rotorsak; rotorsaker",
            [SectionRole.Impact] = "påverkan; konsekvenser",
            [SectionRole.WentWell] = "vad gick bra; vad som gick bra; det här gick bra",
            [SectionRole.WentPoorly] = "vad gick dåligt; vad som gick dåligt; vad gick mindre bra; vad som gick mindre bra",
            [SectionRole.ActionItems] = "åtgärder; nästa steg",
            [SectionRole.Lessons] = "lärdomar",
        },
        ["no"] = new()
        {
            [SectionRole.Summary] = "sammendrag; oppsummering",
            [SectionRole.RootCauses] = "årsak; årsaker; rotårsak; rotårsaker",
            [SectionRole.Impact] = "konsekvens; påvirkning",
            [SectionRole.WentWell] = "hva gikk bra; hva som gikk bra",
            [SectionRole.WentPoorly] = "hva gikk dårlig; hva som gikk dårlig; hva gikk mindre bra",
            [SectionRole.ActionItems] = "tiltak; neste steg",
            [SectionRole.Lessons] = "læring",
        },
    });

    /// <summary>The role that a name in normal form has in some other language, or null.</summary>
    public static SectionRole? RoleOf(string normal) => Names.TryGetValue(normal, out var name) ? name.Role : null;

    /// <summary>The code of the language that a name in normal form belongs to, or null.</summary>
    public static string? LanguageOf(string normal) => Names.TryGetValue(normal, out var name) ? name.Language : null;

    private static Dictionary<string, (string, SectionRole)> Build(Dictionary<string, Dictionary<SectionRole, string>> languages) =>
        languages.SelectMany(l => l.Value.SelectMany(r => r.Value.Split(';', StringSplitOptions.TrimEntries), (r, name) => (Name: name, Language: l.Key, Role: r.Key)))
            .DistinctBy(n => n.Name)
            .ToDictionary(n => n.Name, n => (n.Language, n.Role), StringComparer.Ordinal);
}
