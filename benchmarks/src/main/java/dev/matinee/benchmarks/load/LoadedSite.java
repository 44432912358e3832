package dev.matinee.benchmarks.load;

import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.SelfSignedCertificate;
import dev.matinee.testkit.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The site as in production: nginx with TLS, two nodes in processes of their own, and DynamoDB's
 * protocol, spoken by dynalite. Two nginx stand before the same nodes: one with the limits of
 * production, and one that lets a single address do as it likes. For use by one thread.
 *
 * @param dynalite keeps what both nodes know
 * @param stores the same, for who sets the scene
 * @param nodes two
 * @param open nginx without limits
 * @param strict nginx as in production
 * @param certificate of both nginx, for {@value #HOST}
 * @param folder for files
 */
record LoadedSite(
    Dynalite dynalite,
    DynamoDbStores stores,
    List<Node> nodes,
    NginxServer open,
    NginxServer strict,
    Path certificate,
    Path folder)
    implements AutoCloseable {
  static final String HOST = "localhost";

  private static final String REGION = "eu-west-1";
  private static final String KEY = "test";
  private static final CallLimits PATIENT =
      new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));

  /**
   * Starts all of it.
   *
   * @param data what recommendations are made from
   * @param flags of the nodes' JVMs
   */
  static LoadedSite start(Path folder, Path data, List<String> flags) {
    Dynalite dynalite = Dynalite.start();
    int port = ServerProcess.freePort();
    int strictPort = ServerProcess.freePort();
    Map<String, String> environment = environment(dynalite.endpoint(), data, port);
    Node one = Node.start(flags, environment, folder.resolve("node-1.log"));
    Node two = Node.start(flags, environment, folder.resolve("node-2.log"));
    List<Node> nodes = List.of(one, two);
    Path prefix = folder.resolve("nginx-open");
    Path certificate = SelfSignedCertificate.make(prefix.resolve("tls"), HOST);
    NginxServer open = nginx(prefix, LiftedLimits.write(prefix), nodes, port);
    Path strictPrefix = folder.resolve("nginx");
    Path unused = SelfSignedCertificate.make(strictPrefix.resolve("tls"), HOST);
    NginxServer strict = nginx(strictPrefix, Map.of(), nodes, strictPort);
    DynamoDbStores stores =
        DynamoDbStores.open(
            DynamoDbSettings.defaults()
                .withEndpoint(dynalite.endpoint())
                .withRegion(REGION)
                .withCredentials(KEY, KEY)
                .withLimits(PATIENT));
    return new LoadedSite(dynalite, stores, nodes, open, strict, certificate, folder);
  }

  private static Map<String, String> environment(URI store, Path data, int port) {
    return Map.of(
        "MATINEE_STORE",
        "dynamodb",
        "MATINEE_DATA",
        data.toString(),
        "MATINEE_PUBLIC_URL",
        "https://" + HOST + ":" + port,
        "AWS_ENDPOINT_URL_DYNAMODB",
        store.toString(),
        "AWS_REGION",
        REGION,
        "AWS_ACCESS_KEY_ID",
        KEY,
        "AWS_SECRET_ACCESS_KEY",
        KEY);
  }

  private static NginxServer nginx(
      Path prefix, Map<String, String> limits, List<Node> nodes, int port) {
    Map<String, String> changes = new HashMap<>(limits);
    changes.put("server_name matinee.example;", "server_name " + HOST + ";");
    changes.put("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl");
    changes.put("listen 80", "listen 127.0.0.1:" + ServerProcess.freePort());
    changes.put("127.0.0.1:8081", "127.0.0.1:" + nodes.get(0).port());
    changes.put("127.0.0.1:8082", "127.0.0.1:" + nodes.get(1).port());
    return NginxServer.start(prefix, "production.conf", changes, port);
  }

  /** Where load may come from one address. */
  URI address() {
    return URI.create("https://" + HOST + ":" + open.port());
  }

  /** Where the limits of production hold. */
  URI strictAddress() {
    return URI.create("https://" + HOST + ":" + strict.port());
  }

  @Override
  public void close() {
    strict.close();
    open.close();
    nodes.forEach(Node::close);
    stores.close();
    dynalite.close();
  }
}
