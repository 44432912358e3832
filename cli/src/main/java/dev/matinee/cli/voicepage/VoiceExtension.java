package dev.matinee.cli.voicepage;

import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import dev.matinee.voice.SkillEndpoint;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import java.util.List;
import java.util.Locale;

/**
 * Adds the page "Try it by voice". Each visitor is an Alexa user of their own to the skill, under a
 * name that no other visitor can take. Safe for use by any number of threads.
 */
public final class VoiceExtension implements WebExtension {
  private static final String FOLDER = "/dev/matinee/cli/voicepage/";

  private final Visits visits;

  /**
   * A page for one skill.
   *
   * @param skillId the id that the skill goes by
   */
  public VoiceExtension(SkillEndpoint skill, String skillId) {
    InteractionModel model = InteractionModel.load(Locale.US);
    visits =
        new Visits(
            name -> new Visit(Conversation.start(skill, model, skillId, "visitor." + name)),
            System::nanoTime);
  }

  @Override
  public void install(WebRoutes routes) {
    VoicePage page = new VoicePage(routes.frame(), visits);
    routes
        .get(VoicePage.PATH, page::show)
        .postForm(VoicePage.PATH, page::say)
        .postForm(VoicePage.PATH + "/start-over", page::startOver);
  }

  /** Forgets every conversation. */
  @Override
  public void close() {
    visits.close();
  }

  @Override
  public List<SiteLink> links() {
    return List.of(new SiteLink("Voice", VoicePage.PATH));
  }

  @Override
  public List<AssetFile> assets() {
    return List.of(
        new AssetFile("voice.css", FOLDER + "voice.css", "text/css"),
        new AssetFile("voice.js", FOLDER + "voice.js", "text/javascript"));
  }
}
