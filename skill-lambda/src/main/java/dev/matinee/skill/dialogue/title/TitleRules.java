package dev.matinee.skill.dialogue.title;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of what is written in titles and how it is said, in English. The rules apply from the
 * first to the last; what is left of signs at the end is not said.
 */
final class TitleRules {
  /** Names that are said in a way that no rule tells. */
  static final List<TitleRules.Rule> NAMES =
      List.of(
          rule("M\\*A\\*S\\*H", "Mash"),
          rule("B\\*A\\*P\\*S", "Baps"),
          rule("Bat\\*21", "Bat Twenty-One"),
          rule("\\[REC\\]", "Rec"),
          rule("S\\.W\\.A\\.T\\.", "Swat"),
          rule("D\\.A\\.R\\.Y\\.L\\.", "Daryl"),
          rule("C\\.R\\.A\\.Z\\.Y\\.", "Crazy"),
          rule("Menace II Society", "Menace to Society"),
          rule("WALL[·•*-]E", "Wall-E"),
          rule("(?i)\\bSe7en\\b", "Seven"),
          rule("(?i)\\bThir13en\\b", "Thirteen"),
          rule("(?i)\\bS1m0ne\\b", "Simone"),
          rule("(?i)\\bxXx\\b", "Triple X"),
          rule("Succe\\$s", "Success"),
          rule("#\\$\\*!", "Bleep"),
          rule("Romeo \\+ Juliet", "Romeo and Juliet"),
          rule("Human Condition I\\b", "Human Condition One"),
          rule("[♥❤]", " Heart "),
          rule("π", "Pi"));

  /** Numbers that are written in another way than by digits alone. */
  static final List<TitleRules.Rule> NUMBERS =
      List.of(
          rule("(\\d) ?(?:½|1/2\\b)", "$1 and a Half"),
          rule("(\\d) ?(?:⅓|1/3\\b)", "$1 and a Third"),
          rule("(\\d) ?(?:¼|1/4\\b)", "$1 and a Quarter"),
          rule("(\\d) ?(?:¾|3/4\\b)", "$1 and Three Quarters"),
          rule("½|\\b1/2\\b", "a Half"),
          rule("⅓|\\b1/3\\b", "a Third"),
          rule("¼|\\b1/4\\b", "a Quarter"),
          rule("¾|\\b3/4\\b", "Three Quarters"),
          rule("²(?: 2\\b)?", " Two "),
          rule("³(?: 3\\b)?", " Three "),
          rule("(\\d),(?=\\d{3}(?!\\d))", "$1"),
          rule("\\$(\\d+)\\.(\\d\\d)\\b", "$1 Dollars $2"),
          rule("\\$(\\d+)", "$1 Dollars"),
          rule("£(\\d+)", "$1 Pounds"),
          rule("€ ?(\\d+)|(\\d+) ?€", "$1$2 Euros"),
          rule("(\\d)\\.(?=\\d)", "$1 point "),
          rule("\\b(\\d{4})[-–](?=\\d{4}\\b)", "$1 to "),
          rule("(\\d)[-–:/'\"](?=\\d)", "$1 "),
          rule("(?<=[\\p{L}])(\\d)(?=\\p{Ll})|(?<=\\d)(to)(?=\\d)", " $1$2 "));

  /** Signs that stand for a word. */
  static final List<TitleRules.Rule> SIGNS =
      List.of(
          rule("&", " and "),
          rule("#(?=\\d)", " Number "),
          rule("#(?=\\p{L})", " Hashtag "),
          rule("@", " at "),
          rule("%", " percent "),
          rule("\\+", " plus "),
          rule("=", " equals "),
          rule("°", " degrees "),
          rule("(?<=\\p{L})\\.(?=(?:com|net|org)\\b)", " dot "),
          rule("(?<=\\p{L})\\$(?=\\p{L})", "s"),
          rule("\\$+", " Dollars "));

  /** Words that are written short. */
  static final List<TitleRules.Rule> ABBREVIATIONS =
      List.of(
          rule("\\bMr\\b\\.?", "Mister"),
          rule("\\bMrs\\b\\.?", "Missus"),
          rule("\\bMs\\.", "Ms"),
          rule("\\bDr\\b\\.?(?= \\S)", "Doctor"),
          rule("\\bDr\\.$", "Drive"),
          rule("\\bSt\\.(?= ?\\S)", "Saint"),
          rule("\\bSt\\.$", "Street"),
          rule("\\b[Vv]s\\b\\.?", "versus"),
          rule("(?<= )v\\.(?= )", "versus"),
          rule("\\bNo\\. ?(?=\\d)", "Number "),
          rule("\\bVol\\b\\.?", "Volume"),
          rule("\\bPt\\b\\.?", "Part"),
          rule("\\bEp\\.", "Episode"),
          rule("\\bJr\\b\\.?", "Junior"),
          rule("\\bSr\\.", "Senior"),
          rule("\\bSgt\\b\\.?", "Sergeant"),
          rule("\\bLt\\.", "Lieutenant"),
          rule("\\bCapt\\.", "Captain"),
          rule("\\bCol\\.", "Colonel"),
          rule("\\bProf\\.", "Professor"),
          rule("\\bRev\\.", "Reverend"),
          rule("\\bMt\\.", "Mount"),
          rule("\\bInc\\b\\.?", "Incorporated"),
          rule("\\bCo\\.", "Company"),
          rule("\\bBros\\b\\.?", "Brothers"),
          rule("\\bHrs\\b\\.?", "Hours"),
          rule("\\bBlvd\\b\\.?", "Boulevard"),
          rule("\\bAve\\.", "Avenue"),
          rule("\\bPop\\.(?= \\d)", "Population"));

  /** Where a voice makes a pause, where it makes none, and letters that are said one by one. */
  static final List<TitleRules.Rule> PAUSES =
      List.of(
          rule("\\.(?=\\p{Lu}\\b)|(?<=\\b\\p{Lu})\\.", " "),
          rule("\\.{2,}|…| [-–—]+ |—", ", "),
          rule("[:;!?]+(?= |$)", ","),
          rule("(?<!\\p{L})'|'(?!\\p{L})", ""),
          rule("[^\\p{L}\\p{M}\\p{Nd},'-]", " "),
          rule("(?<![\\p{L}\\p{Nd}])-+|-+(?![\\p{L}\\p{Nd}])", " "));

  /** What the rules leave behind. */
  static final List<TitleRules.Rule> REST =
      List.of(
          rule("\\s+", " "),
          rule("(?: ?,)+", ","),
          rule(",(?=[^ ])", ", "),
          rule("^[, ]+|[, ]+$", ""));

  private TitleRules() {}

  private static Rule rule(String written, String said) {
    return new Rule(Pattern.compile(written), said);
  }

  /** All rules of one part of the table. */
  static String apply(List<Rule> rules, String title) {
    String said = title;
    for (Rule rule : rules) {
      said = rule.written().matcher(said).replaceAll(rule.said());
    }
    return said;
  }

  /**
   * One row.
   *
   * @param written what a title holds
   * @param said what is said in its place
   */
  record Rule(Pattern written, String said) {}
}
