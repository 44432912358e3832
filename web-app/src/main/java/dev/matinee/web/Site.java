package dev.matinee.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.web.api.ApiDescription;
import dev.matinee.web.api.UserRecommendationsResource;
import dev.matinee.web.demo.MoviesPage;
import dev.matinee.web.demo.ResultPage;
import dev.matinee.web.home.AboutPage;
import dev.matinee.web.home.HomePage;
import dev.matinee.web.http.CsrfGuard;
import dev.matinee.web.http.Failures;
import dev.matinee.web.http.StaticAssets;
import dev.matinee.web.http.Templates;
import dev.matinee.web.list.RecommendationFlow;
import dev.matinee.web.model.HealthChecks;
import dev.matinee.web.model.ModelReference;
import io.javalin.config.RoutesConfig;

/** Which address leads where. */
record Site(
    ModelReference models,
    RecommendationFlow flow,
    CsrfGuard csrf,
    StaticAssets assets,
    Templates templates,
    ObjectMapper json) {
  void install(RoutesConfig routes) {
    MoviesPage movies = new MoviesPage(models, templates, csrf);
    new WebRoutes(routes, csrf, templates)
        .get("/", new HomePage(models, templates)::show)
        .get("/movies", movies::show)
        .postForm("/movies", movies::send)
        .get("/result", new ResultPage(models, flow, templates)::show)
        .get("/about", new AboutPage(models, templates)::show)
        .get("/assets/{version}/{name}", assets::serve)
        .get(
            UserRecommendationsResource.PATH,
            new UserRecommendationsResource(models, flow, json)::answer)
        .get(ApiDescription.PATH, new ApiDescription()::answer);
    HealthChecks health = new HealthChecks(models);
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
    new Failures(templates, json).install(routes);
  }
}
