using JasperFx;

// Commands of this assembly are found only with this mark.
[assembly: JasperFxAssembly]
