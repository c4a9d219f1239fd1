using System.Text;
using PostMortem.Accuracy;

// Measures how often the product is right, on labelled sentences and documents: one table for each folder that holds some, and every
// case that was judged wrongly. Of a folder "held-out" only the figures are told, so that nobody tunes on it; name that folder itself to
// see its cases. Exit code 1 where a threshold is not met, 2 where there is nothing to measure.
var root = Path.GetFullPath(args[0]);
var report = new StringBuilder();
var isMet = true;
var folders = Directory.Exists(root) ? Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Prepend(root).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
foreach (var folder in folders)
{
    var scores = LabelledSet.Measure(folder).ToList();
    if (scores.Count == 0) continue;
    isMet &= scores.All(s => s.IsMet);
    report.Append("# ").Append(Path.GetFileName(folder)).Append("\n\n| | cases | right | false alarms | missed | precision | recall | |\n|---|--:|--:|--:|--:|--:|--:|---|\n");
    foreach (var score in scores) report.Append(score).Append('\n');
    var areToldInFull = folder == root || Path.GetFileName(folder) != "held-out";
    foreach (var score in scores.Where(s => areToldInFull && s.Misses.Count > 0)) report.Append("\n## ").Append(score.Subject).Append("\n\n").AppendJoin('\n', score.Misses.Select(m => $"- {m}")).Append('\n');
    report.Append('\n');
}

if (report.Length == 0)
{
    Console.Error.WriteLine($"{root} holds neither labelled sentences nor labelled documents");
    return 2;
}

Directory.CreateDirectory(Repository.PathOf("artifacts"));
File.WriteAllText(Repository.PathOf("artifacts", "accuracy.md"), report.ToString());
Console.Write(report);
return isMet ? 0 : 1;
