namespace Casework.Domain;

/// <summary>The citizen service number (BSN): the eleven-test proves its form, not that it exists or whose it is (Wabb 12).</summary>
public static class CitizenServiceNumber
{
    /// <summary>Eight or nine digits, not all zero, of which the weighted sum divides by eleven; eight get a leading zero.</summary>
    public static bool HasValidForm(string value)
    {
        if (value.Length is not (8 or 9) || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }
        var (sum, any) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            var (digit, weight) = (value[^(i + 1)] - '0', i == 0 ? -1 : i + 1);
            sum += weight * digit;
            any |= digit;
        }
        return any != 0 && sum % 11 == 0;
    }
}
