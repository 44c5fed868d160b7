using SpatialPlan.Server;
using SpatialPlan.Server.Allocation;
using SpatialPlan.Server.Forecasts;
using SpatialPlan.Server.Health;
using SpatialPlan.Server.LandBalance;
using SpatialPlan.Server.Map;
using SpatialPlan.Server.Municipalities;
using SpatialPlan.Server.Pages;
using SpatialPlan.Server.Parcels;
using SpatialPlan.Server.Restrictions;
using SpatialPlan.Server.Tiles;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
var options = ServerOptions.Read(builder.Configuration);
builder.AddSite(options);

var app = builder.Build();
app.UseSite();

app.MapAllocation();
app.MapForecasts();
app.MapHealth();
app.MapMap();
app.MapPages();
app.MapMunicipalities();
app.MapLandBalance();
app.MapParcels();
app.MapRestrictions();
app.MapShapes();
app.MapParcelLists();
app.MapVerify();
app.MapTiles();
app.MapOpenApi();
app.Run();
