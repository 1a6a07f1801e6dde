using Casework.Application.Provisioning;
using Casework.Application.Store;

namespace Casework.Application;

public static class ProvisioningSetup
{
    /// <summary>What identity providers say of officials (SCIM 2.0).</summary>
    public static void AddProvisioning(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new StoredPart((options, _) => options.RegisterDocumentType<ProvisionedGroup>()));
        builder.Services.AddSingleton<GroupNames>();
        builder.Services.AddSingleton<ProvisioningWriter>();
        builder.Services.AddSingleton<ProvisionedUsers>();
        builder.Services.AddSingleton<ProvisionedGroups>();
    }
}
