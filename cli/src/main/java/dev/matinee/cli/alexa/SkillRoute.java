package dev.matinee.cli.alexa;

import dev.matinee.skill.MatineeSkill;
import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.extension.WebRoutes;

/**
 * {@code POST /voice/skill}: takes a standard request envelope, unsigned, and answers with the
 * response envelope. Only for servers that no other host can reach: without Amazon's signature, a
 * call of Alexa cannot be told from another one. Safe for use by any number of threads.
 */
public record SkillRoute(MatineeSkill skill) implements WebExtension {
  @Override
  public void install(WebRoutes routes) {
    SkillAnswer answer = new SkillAnswer(skill);
    routes.postApi("/voice/skill", context -> answer.write(context, context.bodyAsBytes()));
  }
}
