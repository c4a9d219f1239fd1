using PostMortem.Text;

namespace PostMortem.Documents;

/// <summary>A link or image of a document; not in code.</summary>
/// <param name="Target">Where it leads, as written: a URL, a path, an anchor.</param>
/// <param name="Span">Where the target stands; that of the definition for <c>[text][label]</c>.</param>
public sealed record DocumentLink(string Target, TextSpan Span);
