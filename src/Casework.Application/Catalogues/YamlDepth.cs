using YamlDotNet.Core;

namespace Casework.Application.Catalogues;

/// <summary>
/// Looks how deep YAML (and so JSON) is nested before it is built as a tree: building goes down one call for each level, and a stack that
/// is used up ends the process. What is not well-formed throws <see cref="YamlException"/>, as building would.
/// </summary>
public static class YamlDepth
{
    public const int Most = 32;

    /// <summary>The line where the text is nested too deep, or null.</summary>
    public static int? TooDeepAt(string text)
    {
        var parser = new Parser(new StringReader(text));
        // The stream and the document are levels too.
        for (var depth = -2; parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Most) return (int)parser.Current.Start.Line;
        }
        return null;
    }
}
