package dev.matinee.cli.voicepage;

import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;
import dev.matinee.web.http.AssetFile;
import dev.matinee.web.http.SiteLink;
import java.util.List;
import java.util.Locale;

/**
 * Adds the page "Try it by voice". Each visitor is an Alexa user of their own to the skill, under a
 * name that no other visitor can take; who is logged in speaks for their account. Safe for use by
 * any number of threads.
 */
public final class VoiceExtension implements WebExtension {
  private static final String FOLDER = "/dev/matinee/cli/voicepage/";

  private final Visits visits;

  /**
   * A page for the skill.
   *
   * @param stores what the skill reads and keeps, but for who is linked by voice
   */
  public VoiceExtension(SkillSettings settings, SkillStores stores) {
    MatineeSkill skill = MatineeSkill.of(settings, PageVoices.over(stores));
    InteractionModel model = InteractionModel.load(Locale.US, settings.noun());
    visits =
        new Visits(
            (name, account) ->
                new Visit(
                    Conversation.start(
                        skill::respond,
                        model,
                        settings.skillId(),
                        PageVoices.alexaUser(name, account))),
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
