// Casework speaks of the route of a question; the routes of ASP.NET Core stay behind the door.
global using Route = Casework.Domain.Catalogues.Triage.Route;
