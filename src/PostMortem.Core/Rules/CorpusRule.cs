using PostMortem.Corpus;
using PostMortem.Diagnostics;
using PostMortem.Documents;

namespace PostMortem.Rules;

/// <summary>A rule about one document against the others.</summary>
public abstract class CorpusRule : Rule
{
    /// <summary>What is wrong with the document, in any order.</summary>
    /// <param name="document">The document that is judged.</param>
    /// <param name="corpus">All documents, also those that are not judged.</param>
    /// <param name="context">Settings and clock.</param>
    public abstract IEnumerable<Finding> Check(PostMortemDocument document, DocumentCorpus corpus, RuleContext context);
}
