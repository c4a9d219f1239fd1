using System.Collections.Immutable;

namespace PostMortem.Text.Yaml;

/// <summary>A value of a YAML text at its place in the file.</summary>
internal abstract record YamlNode(TextSpan Span);

/// <summary>A text, number or date.</summary>
/// <param name="Text">The value without quotes; empty for <c>null</c> and <c>~</c>.</param>
/// <param name="Span">The value with its quotes.</param>
/// <param name="TextSpan">The value without its quotes.</param>
internal sealed record YamlScalar(string Text, TextSpan Span, TextSpan TextSpan) : YamlNode(Span);

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>Keys and values.</summary>
internal sealed record YamlMapping(ImmutableArray<YamlPair> Pairs, TextSpan Span) : YamlNode(Span);

/// <summary>A reference (<c>*name</c>) to a list or mapping. Never expanded, so that nested references cannot multiply.</summary>
internal sealed record YamlAlias(TextSpan Span) : YamlNode(Span);

/// <summary>A key with its value.</summary>
internal readonly record struct YamlPair(YamlScalar Key, YamlNode Value);

/// <summary>Why a YAML text, or a part of it, means nothing.</summary>
/// <param name="Span">The words at fault.</param>
/// <param name="Message">One line: the words found and how to write them.</param>
internal sealed record YamlFault(TextSpan Span, string Message);

/// <summary>What a YAML text holds.</summary>
/// <param name="Root">The value, or null where there is none. After a fault, what stands before it and after the next key.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
internal sealed record YamlContent(YamlNode? Root, ImmutableArray<YamlFault> Faults);
