using PostMortem.Configuration;
using PostMortem.Documents;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Core.Tests.Language;

public class DocumentLanguageTests
{
    [Theory]
    [InlineData("de", "Am Montag war die Suche für zwei Stunden nicht erreichbar. Der Grund war ein abgelaufenes Zertifikat, das nicht erneuert wurde. Wir haben den Dienst neu gestartet und die Warnung auf 30 Tage gesetzt.")]
    [InlineData("fr", "La recherche était indisponible pendant deux heures. La cause est un certificat qui a expiré et que nous n'avons pas renouvelé. Le service a été redémarré par l'équipe, et une alerte est en place pour les prochains certificats.")]
    [InlineData("es", "La búsqueda no estuvo disponible durante dos horas. La causa fue un certificado que caducó y que no se renovó. El servicio se reinició y se añadió una alerta para los certificados que caducan en los próximos días.")]
    [InlineData("pt", "A busca ficou indisponível por duas horas. A causa foi um certificado que expirou e que não foi renovado. O serviço foi reiniciado pela equipe e um alerta foi criado para os certificados que expiram nos próximos dias.")]
    [InlineData("it", "La ricerca non era disponibile per due ore. La causa è stata un certificato scaduto che non era stato rinnovato. Il servizio è stato riavviato e gli avvisi sono attivi anche per gli altri certificati della squadra.")]
    [InlineData("nl", "Zoeken was twee uur lang niet beschikbaar. De oorzaak was een certificaat dat verlopen was en niet werd vernieuwd. We hebben de dienst opnieuw gestart en een waarschuwing toegevoegd voor certificaten die binnen dertig dagen verlopen.")]
    [InlineData("sv", "Sökningen var inte tillgänglig i två timmar. Orsaken var ett certifikat som hade gått ut och som inte förnyades. Vi startade om tjänsten och lade till en varning för certifikat som går ut inom trettio dagar.")]
    [InlineData("pl", "Wyszukiwarka nie działała przez dwie godziny. Przyczyną był certyfikat, który wygasł i nie został odnowiony. Usługa została uruchomiona ponownie, a na pulpicie jest teraz alert dla certyfikatów, które wygasają w ciągu trzydziestu dni.")]
    [InlineData("cs", "Vyhledávání dvě hodiny nefungovalo. Příčinou byl certifikát, který vypršel a který nebyl obnoven. Službu jsme znovu spustili a přidali jsme upozornění na certifikáty, které vyprší do třiceti dnů, aby se to neopakovalo.")]
    [InlineData("ru", "Поиск не работал два часа. Причина в том, что сертификат истёк и не был обновлён. Мы перезапустили сервис и добавили оповещение для сертификатов, которые истекают в ближайшие дни.")]
    [InlineData("ja", "検索サービスは二時間にわたって利用できませんでした。原因は証明書の期限切れであり、更新されていませんでした。サービスを再起動し、証明書の期限を監視するアラートを追加しました。")]
    [InlineData("zh", "搜索服务两个小时不可用。原因是证书过期，没有及时更新。我们重新启动了服务，并增加了证书过期告警，避免再次发生同样的问题，同时更新了运行手册。")]
    [InlineData("ko", "검색 서비스를 두 시간 동안 사용할 수 없었습니다. 원인은 만료된 인증서였으며 갱신되지 않았습니다. 서비스를 다시 시작하고 인증서 만료 알림을 추가했습니다.")]
    [InlineData("el", "Η αναζήτηση δεν ήταν διαθέσιμη για δύο ώρες. Η αιτία ήταν ένα πιστοποιητικό που έληξε και δεν ανανεώθηκε. Επανεκκινήσαμε την υπηρεσία.")]
    [InlineData("und", "खोज सेवा दो घंटे तक उपलब्ध नहीं थी। कारण एक प्रमाणपत्र था जिसकी अवधि समाप्त हो गई थी और जिसका नवीनीकरण नहीं किया गया था। हमने सेवा को फिर से शुरू किया और चेतावनी जोड़ी।")]
    public void Is_told_from_the_words(string language, string text)
    {
        Assert.Equal(language, Of($"# Search outage\n\n## Summary\n\n{text}\n"));
        Assert.Equal(language, Of(string.Concat("# Search outage\n\n## Timeline\n\n", string.Join('\n', text.Split(". ").Select(s => $"- 10:00 UTC {s}")), "\n")));
    }

    [Fact]
    public void Is_told_from_the_headings_where_the_text_is_short()
    {
        Assert.Equal("de", Of("# Alte Preise\n\n## Ursachen\n\nDie Freigabe.\n\n## Auswirkungen\n\nViele Kunden.\n\n## Maßnahmen\n\n- Datum prüfen\n"));
        Assert.Equal("en", Of("# Old prices\n\n## Ursachen\n\nThe release of the list.\n\n## Auswirkungen\n\nMany.\n\n## Maßnahmen\n\n- Check it\n"));
    }

    [Theory]
    [InlineData("# Outage\n")]
    [InlineData("")]
    [InlineData("# Outage\n\nSearch down 10:00, up 10:20.\n")]
    [InlineData("# Ausfall der Suche\n\nBetrifft die Suche und den Index.\n")]
    [InlineData("# Outage\n\n## Timeline\n\n- 10:00 pod evicted\n- 10:02 ES red, DES down, IT paged\n- 10:04 restart\n- 10:08 ES, IT, DES green\n")]
    [InlineData("# Outage\n\n## Summary\n\nLa Paz and El Alto lost power. De la Cruz joined. The Los Angeles and Las Vegas sites took the load.\n")]
    [InlineData("# Outage\n\n## Summary\n\nThe job died. The page says:\n\n> Der Dienst ist nicht erreichbar, und die Daten sind nicht mehr auf dem Server, weil das Zertifikat nicht erneuert wurde.\n")]
    [InlineData("# Outage\n\n## Summary\n\nThe job died.\n\n```\nder das und ist nicht mit den von auf für eine ein einen einer\n```\n\n| Log |\n|---|\n| der Dienst ist nicht mit dem Server verbunden und wird nicht neu gestartet, auch nach dem Update ist das noch so |\n")]
    [InlineData("# Outage\n\n## Summary\n\nThe customers in Tokyo saw 証明書の期限切れであり、更新されていませんでした and nothing else, and the page that they reported was the one from the cache.\n")]
    public void In_doubt_it_is_English(string text) => Assert.Equal("en", Of(text));

    [Theory]
    [InlineData("de", "de")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("en_GB", "en-GB")]
    [InlineData("\"zh-Hant\"", "zh-Hant")]
    [InlineData("no", "no")]
    [InlineData("klingon", "en")]
    [InlineData("xx", "en")]
    [InlineData("de, en", "en")]
    [InlineData("[de]", "de")]
    [InlineData("", "en")]
    [InlineData("'\"><script>'", "en")]
    public void The_front_matter_says_more_than_the_words(string value, string language) => Assert.Equal(language, Of($"---\nlang: {value}\n---\n# Outage\n\nThe disk was full.\n"));

    [Theory]
    [InlineData("en", 1)]
    [InlineData("en-US", 1)]
    [InlineData("nl", 0)]
    public void The_wording_rules_are_asked_of_English_only(string language, int findings)
    {
        var document = Parse($"---\nlang: {language}\n---\n# Outage\n\n## Root causes\n\nAlice forgot to renew the certificate.\n");
        Assert.Equal(findings, new PM3001BlameWording().Check(document, new RuleContext(PostMortemConfiguration.Default, new DateOnly(2026, 1, 1))).Count());
    }

    private static string Of(string text) => Parse(text).Language;

    private static PostMortemDocument Parse(string text) => DocumentParser.Parse(new SourceText("/x/outage.md", text), "outage.md", PostMortemConfiguration.Default);
}
