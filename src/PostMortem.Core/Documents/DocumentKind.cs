namespace PostMortem.Documents;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A review of an incident.</summary>
    PostMortem,

    /// <summary>A planned review of a sprint, quarter or project.</summary>
    Retrospective,

    /// <summary>A review of something that almost went wrong.</summary>
    NearMiss,

    /// <summary>Something else: listed in the index, not judged.</summary>
    Other,
}

/// <summary>Who a document is for.</summary>
public enum Audience
{
    /// <summary>The organisation itself.</summary>
    Internal,

    /// <summary>Customers: a subset of the internal document.</summary>
    Customer,
}
