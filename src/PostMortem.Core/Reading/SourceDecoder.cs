using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using PostMortem.Rules;
using PostMortem.Text;

namespace PostMortem.Reading;

/// <summary>Turns bytes into text, strictly: what is not text is a finding, never replacement characters.</summary>
internal static class SourceDecoder
{
    /// <summary>Decodes UTF-8, or UTF-16 where a byte order mark says so.</summary>
    public static SourceReading Decode(string path, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => DecodeUtf8(path, rest, 3),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => Failed(path, new LinePosition(1, 1), 0, "the byte order mark is that of UTF-32"),
        [0xFF, 0xFE, .. var rest] => DecodeUtf16(path, rest, BinaryPrimitives.ReadUInt16LittleEndian),
        [0xFE, 0xFF, .. var rest] => DecodeUtf16(path, rest, BinaryPrimitives.ReadUInt16BigEndian),
        _ => DecodeUtf8(path, bytes, 0),
    };

    /// <summary>Decodes any bytes: what is not UTF-8 or UTF-16 as Latin-1.</summary>
    public static SourceReading DecodeLeniently(string path, ReadOnlySpan<byte> bytes) =>
        Decode(path, bytes) is { IsRead: true } reading ? reading : SourceReading.Of(new SourceText(path, Encoding.Latin1.GetString(bytes)));

    private delegate ushort ReadUnit(ReadOnlySpan<byte> bytes);

    private static SourceReading DecodeUtf8(string path, ReadOnlySpan<byte> bytes, int markLength)
    {
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        var text = characters.AsSpan(0, written);
        var nul = text.IndexOf('\0');
        if (nul >= 0) return Failed(path, PositionIn(text[..nul]), markLength + bytes.IndexOf((byte)0), "a NUL byte stands here, which no text holds");
        return status == OperationStatus.Done
            ? SourceReading.Of(new SourceText(path, new string(text)))
            : Failed(path, PositionIn(text), markLength + read, $"0x{bytes[read]:X2} is not UTF-8");
    }

    private static SourceReading DecodeUtf16(string path, ReadOnlySpan<byte> bytes, ReadUnit readUnit)
    {
        var characters = new char[bytes.Length / 2];
        for (var i = 0; i < characters.Length; i++) characters[i] = (char)readUnit(bytes[(2 * i)..]);
        var bad = FirstUndecodable(characters);
        if (bad < characters.Length)
        {
            return Failed(path, PositionIn(characters.AsSpan(0, bad)), 2 + (2 * bad), characters[bad] == '\0'
                ? "a NUL character stands here, which no text holds"
                : $"0x{(int)characters[bad]:X4} is half a character of UTF-16");
        }

        return bytes.Length % 2 == 0
            ? SourceReading.Of(new SourceText(path, new string(characters)))
            : Failed(path, PositionIn(characters), 2 + bytes.Length - 1, "the last byte is half a character of UTF-16");
    }

    private static int FirstUndecodable(ReadOnlySpan<char> characters)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\0') return i;
            if (!char.IsSurrogate(characters[i])) continue;
            if (i + 1 == characters.Length || !char.IsSurrogatePair(characters[i], characters[i + 1])) return i;
            i++;
        }

        return characters.Length;
    }

    /// <summary>The place after a text that could be decoded.</summary>
    private static LinePosition PositionIn(ReadOnlySpan<char> before)
    {
        var text = new SourceText("", new string(before));
        return text.PositionOf(before.Length);
    }

    private static SourceReading Failed(string path, LinePosition at, long offset, string what) =>
        SourceReading.Failed(PM0002UndecodableText.Create(path, at, offset, what));
}
