namespace CSharpWithDocs;

/// <summary>Limits how many retries a client may spend between two successes; docs/postmortems tells why it exists.</summary>
/// <param name="capacity">How many retries are allowed in a row.</param>
public sealed class RetryBudget(int capacity)
{
    private int spent;

    /// <summary>Takes a retry from the budget; false where none is left.</summary>
    public bool TrySpend() => spent < capacity && spent++ < capacity;

    /// <summary>Fills the budget after a success.</summary>
    public void Refill() => spent = 0;
}
