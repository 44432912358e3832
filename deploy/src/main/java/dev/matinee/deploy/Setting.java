package dev.matinee.deploy;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an owner may say of the stack, each as a value of the CDK's context: {@code -c name=value},
 * or a line below "context" in cdk.json. An empty default means that there is none.
 */
public enum Setting {
  DOMAIN(
      "domain",
      "",
      "[a-z0-9-]+(\\.[a-z0-9-]+)+",
      "a host name such as movies.example.org",
      "the site's host name"),
  FRONT_DOOR(
      "frontDoor",
      "load-balancer",
      "load-balancer|elastic-ip",
      "load-balancer or elastic-ip",
      "what people reach: a load balancer before several machines, or the address of one machine"),
  CERTIFICATE(
      "certificateArn",
      "",
      "arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+",
      "the ARN of a certificate in ACM, of the same region",
      "the load balancer's certificate, where there is no hosted zone to make one with"),
  HOSTED_ZONE(
      "hostedZoneId",
      "",
      "Z[A-Z0-9]{1,31}",
      "the id of a hosted zone in Route 53, such as Z0123456789",
      "the zone of the domain: the certificate and the address are entered there"),
  TLS_PARAMETER(
      "tlsParameter",
      "/matinee/tls",
      "(/[A-Za-z0-9._-]+)+",
      "the name of a parameter such as /matinee/tls",
      "elastic-ip: below it the parameters fullchain and privkey hold certificate and key"),
  INSTANCE_TYPE(
      "instanceType",
      "t4g.small",
      "[a-z]+[0-9]+g[a-z]*\\.[a-z0-9]+",
      "a machine with a Graviton processor, such as t4g.small or m7g.large",
      "the site's machines"),
  NODES(
      "nodes", "2", "[1-9]|[1-9][0-9]", "1 to 99", "load-balancer: machines that are always there"),
  MAX_NODES("maxNodes", "4", "[2-9]|[1-9][0-9]", "2 to 99", "load-balancer: machines at most"),
  TABLE_PREFIX(
      "tablePrefix",
      "matinee",
      "[A-Za-z0-9._-]{1,40}",
      "1 to 40 letters, digits, dots, underscores or hyphens",
      "begins the names of tables, roles and logs, so that two sites fit into one account"),
  DATA_FOLDER(
      "dataFolder",
      "data",
      "[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*",
      "a folder of the bucket, such as data or data/ml-25m",
      "where the data set lies in the bucket"),
  SKILL_ID(
      "skillId",
      "",
      "amzn1\\.ask\\.skill\\.[A-Za-z0-9_-]+",
      "amzn1.ask.skill. and the rest of the id of the skill",
      "the skill that may call the function; without it there is no function"),
  SKILL_CONCURRENCY(
      "skillConcurrency",
      "",
      "[1-9][0-9]{0,3}",
      "1 to 9999",
      "how many turns may run at once; without it, as many as the account's other functions leave"),
  OAUTH_CLIENT(
      "oauthClientId",
      "",
      "[A-Za-z0-9._~-]{1,100}",
      "1 to 100 letters, digits and ._~-",
      "account linking in the Alexa app: the name that it uses; without it there is none"),
  OAUTH_REDIRECTS(
      "oauthRedirects",
      "",
      "https://[^'\\s,]+(,https://[^'\\s,]+)*",
      "https addresses with commas between them",
      "account linking: the redirect URLs that the Alexa console shows"),
  OAUTH_SECRET(
      "oauthSecretParameter",
      "/matinee/oauth-client-secret",
      "(/[A-Za-z0-9._-]+)+",
      "the name of a parameter such as /matinee/oauth-client-secret",
      "account linking: the parameter that holds its secret"),
  TMDB_TOKEN(
      "tmdbTokenParameter",
      "",
      "(/[A-Za-z0-9._-]+)+",
      "the name of a parameter such as /matinee/tmdb-token",
      "posters: the parameter that holds a token of TMDB; without it films are drawn"),
  ITEM_NOUN(
      "itemNoun",
      "movie",
      "movie|artist|product",
      "movie, artist or product",
      "what kind of item the site and the skill speak of"),
  TEXT_ORIGIN(
      "textOrigin",
      "",
      "arn:aws[a-z-]*:sms-voice:[a-z0-9-]+:[0-9]{12}:(phone-number|sender-id|pool)/[A-Za-z0-9_/-]+",
      "the ARN of a phone number, sender id or pool of AWS End User Messaging",
      "text messages: what they come from; without it none are sent"),
  TEXT_BUDGET(
      "textBudget",
      "500",
      "[0-9]{1,7}",
      "0 to 9999999 messages",
      "text messages: how many there may be in a month"),
  TEXT_MAX_PRICE(
      "textMaxPrice",
      "0.10",
      "[0-9]{1,2}\\.[0-9]{2,8}",
      "US dollars like 0.10",
      "text messages: the dearest that is sent"),
  TEXT_COUNTRIES(
      "textCountries",
      "",
      "[A-Z]{2}(,[A-Z]{2})*",
      "countries like DE,AT,CH",
      "text messages: countries of numbers; without it, those of the site"),
  TEXT_INBOUND(
      "textInboundParameter",
      "",
      "(/[A-Za-z0-9._-]+)+",
      "the name of a parameter such as /matinee/text-inbound-key",
      "text messages: the parameter that holds the password of the topic that brings answers"),
  PIPELINE(
      "pipeline",
      "off",
      "on|off",
      "on or off",
      "whether new data, and people who wait for a text message, have lists made on EMR Serverless"),
  JOB_PROCESSORS(
      "jobProcessors",
      "40",
      "[1-9][0-9]{1,3}",
      "10 to 9999",
      "pipeline: how many processors all jobs may have at once, with 4 GB each"),
  LOG_DAYS(
      "logDays",
      "30",
      "1|3|5|7|14|30|60|90|120|150|180|365",
      "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180 or 365",
      "how many days logs are kept"),
  ALARM_EMAIL(
      "alarmEmail",
      "",
      "[^@\\s']+@[^@\\s']+\\.[^@\\s']+",
      "an e-mail address",
      "who is told of alarms, and has to confirm it once; without it, see the topic"),
  MONTHLY_BUDGET(
      "monthlyBudget",
      "75",
      "[1-9][0-9]{0,6}",
      "whole US dollars, 1 to 9999999",
      "an alarm where the account's bill of a month will pass it"),
  SESSION_MANAGER(
      "sessionManager",
      "off",
      "on|off",
      "on or off",
      "whether a shell on the machines can be had with Session Manager"),
  SITE_ARCHIVE(
      "siteArchive",
      "../web-app/target/matinee-web-app.tar.gz",
      "[^\\s']+",
      "the path of a file",
      "the site's distribution"),
  SKILL_ZIP(
      "skillZip",
      "../skill-lambda/target/skill-lambda.zip",
      "[^\\s']+",
      "the path of a file",
      "the function's package"),
  PIPELINE_ZIP(
      "pipelineZip",
      "../pipeline-lambda/target/pipeline-lambda.zip",
      "[^\\s']+",
      "the path of a file",
      "pipeline: the package of its functions"),
  BATCH_JAR(
      "batchJar",
      "../recommender-spark/target/matinee-batch.jar",
      "[^\\s']+",
      "the path of a file",
      "pipeline: the program of its jobs");

  private final String key;
  private final String standard;
  private final Pattern form;
  private final String allowed;
  private final String meaning;

  Setting(String key, String standard, String form, String allowed, String meaning) {
    this.key = key;
    this.standard = standard;
    this.form = Pattern.compile(form);
    this.allowed = allowed;
    this.meaning = meaning;
  }

  /** The name in the context. */
  public String key() {
    return key;
  }

  /** What holds where nothing is said. */
  public String standard() {
    return standard;
  }

  /** What it is for, as a line of a table. */
  public String meaning() {
    return meaning;
  }

  /** The one of a name. */
  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static String keys() {
    return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  /**
   * Refuses a value that is not allowed.
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  void check(String value) {
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      throw wrong(value);
    }
  }

  IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(key + " must be " + allowed + ", got '" + value + "'");
  }
}
