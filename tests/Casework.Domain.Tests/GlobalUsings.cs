global using Casework.Domain.Cases;
global using Casework.Domain.Tests.Telling;
global using static Casework.Domain.Tests.Telling.Acts;
global using static Casework.Domain.Tests.Telling.Names;
global using static Casework.Domain.Tests.Telling.People;
