using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PostMortem.Index;

/// <summary>UUIDs of version 5 (RFC 9562): made of a name, so that the same name has the same one on every machine.</summary>
internal static class NamedUuid
{
    // Ours alone, so that no other program's names collide with ours.
    private static readonly Guid Projects = new("5d0f7c1e-8f0b-4a54-9a3e-6b1c7f2d90ab");

    /// <summary>That of a project.</summary>
    public static Guid OfProject(string name) => Of(Projects, name);

    /// <summary>That of a document: of its path within the project, since two projects may have a file of the same path.</summary>
    public static Guid OfDocument(string project, IndexedDocument document) => Of(OfProject(project), document.Path);

    /// <summary>That of a name in a name space.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 builds version 5 on SHA-1; nothing is kept secret by it")]
    public static Guid Of(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
