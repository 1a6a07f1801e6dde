namespace Casework.Application.Commands;

/// <summary>Which commands an endpoint runs, where it is not the one command of its own name (<c>ProposeHandOffEndpoint</c> runs <c>ProposeHandOff</c>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RunsAttribute(params Type[] commands) : Attribute
{
    public IReadOnlyList<Type> Commands => commands;
}
