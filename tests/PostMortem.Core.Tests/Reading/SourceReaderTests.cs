using System.Text;
using CsCheck;
using PostMortem.Diagnostics;
using PostMortem.Reading;

namespace PostMortem.Core.Tests.Reading;

public sealed class SourceReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("postmortem").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("UTF-8 without a mark")]
    [InlineData("UTF-8 with a mark")]
    [InlineData("UTF-16 little endian")]
    [InlineData("UTF-16 big endian")]
    public void Text_is_decoded_without_its_byte_order_mark(string encoding)
    {
        const string Text = "# Störung 💥\r\n";
        Encoding encoder = encoding switch
        {
            "UTF-8 without a mark" => new UTF8Encoding(false),
            "UTF-8 with a mark" => new UTF8Encoding(true),
            "UTF-16 little endian" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        };

        var reading = Read([.. encoder.GetPreamble(), .. encoder.GetBytes(Text)]);

        Assert.Equal(Text, reading.Source?.Content);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'c', (byte)'a', (byte)'f', 0xE9, (byte)'!' }, "(2,4) PM0002 0xE9 is not UTF-8 (byte offset 5); save the file as UTF-8")]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xC3 }, "(1,2) PM0002 0xC3 is not UTF-8 (byte offset 2); save the file as UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD }, "(1,1) PM0002 0xED is not UTF-8 (byte offset 0); save the file as UTF-8")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0, 0xFF }, "(1,2) PM0002 a NUL byte stands here, which no text holds (byte offset 5); save the file as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8 }, "(1,2) PM0002 0xD83D is half a character of UTF-16 (byte offset 4); save the file as UTF-8")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0, (byte)'a', 0 }, "(1,2) PM0002 the last byte is half a character of UTF-16 (byte offset 4); save the file as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0, 0, 0 }, "(1,2) PM0002 a NUL character stands here, which no text holds (byte offset 4); save the file as UTF-8")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0 }, "(1,1) PM0002 the byte order mark is that of UTF-32 (byte offset 0); save the file as UTF-8")]
    public void What_is_not_text_is_reported_at_its_byte(byte[] bytes, string expected) => Assert.Equal(expected, Describe(Read(bytes)));

    [Fact]
    public void A_folder_is_no_document() => Assert.Equal("(1,1) PM0001 the file can't be read: it is a directory", Describe(SourceReader.Read(folder, 100)));

    [Theory]
    [InlineData("gone.md")]
    [InlineData("gone/gone.md")]
    public void A_file_that_vanished_is_reported(string name) =>
        Assert.Equal("(1,1) PM0001 the file can't be read: it does not exist", Describe(SourceReader.Read(Path.Combine(folder, name), 100)));

    [Fact]
    public void A_locked_file_is_reported()
    {
        var path = Path.Combine(folder, "locked.md");
        using var writer = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        writer.WriteByte((byte)'a');
        writer.Flush();

        Assert.Equal("(1,1) PM0001 the file can't be read: another process has locked it", Describe(SourceReader.Read(path, 100)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b.md")]
    public void A_path_that_means_nothing_is_reported(string path) =>
        Assert.Equal("(1,1) PM0001 the file can't be read: its path means nothing on this machine", Describe(SourceReader.Read(path, 100)));

    [Fact]
    public void A_path_that_is_too_long_is_reported() =>
        Assert.StartsWith("(1,1) PM0001 the file can't be read: ", Describe(SourceReader.Read(Path.Combine(folder, new string('a', 5000)), 100)));

    [Fact]
    public void A_file_of_the_limit_is_read_and_a_larger_one_is_not()
    {
        Assert.True(Read(new byte[5000].Select(_ => (byte)'a').ToArray()).IsRead);
        Assert.Equal(
            "(1,1) PM0009 the file was not analysed: it has 5,001 bytes, more than the limit of 5,000; shorten it, or raise 'limits: fileSize' in postmortem.yml",
            Describe(Read(new byte[5001])));
    }

    [Fact]
    public void Any_bytes_give_a_text_or_one_finding() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var reading = SourceDecoder.Decode("a.md", bytes);
        Assert.Equal(reading.IsRead, reading.Diagnostic is null);
        if (reading.IsRead) Assert.DoesNotContain('\0', reading.Source.Content);
    });

    private static string Describe(SourceReading reading)
    {
        var diagnostic = Assert.IsType<Diagnostic>(reading.Diagnostic);
        return $"({diagnostic.Start.Line},{diagnostic.Start.Column}) {diagnostic.Id} {diagnostic.Message}";
    }

    private SourceReading Read(byte[] bytes)
    {
        var path = Path.Combine(folder, "a.md");
        File.WriteAllBytes(path, bytes);
        return SourceReader.Read(path, 5000);
    }
}
