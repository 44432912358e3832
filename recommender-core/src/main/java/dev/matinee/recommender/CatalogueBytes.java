package dev.matinee.recommender;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A catalogue as bytes: what {@link DataOutputStream} makes of its genres and items. */
final class CatalogueBytes {
  private CatalogueBytes() {}

  static byte[] of(Catalogue catalogue) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    List<String> genres = catalogue.genres();
    out.writeInt(genres.size());
    for (String genre : genres) {
      out.writeUTF(genre);
    }
    out.writeInt(catalogue.size());
    for (Item item : catalogue.items()) {
      write(item, genres, out);
    }
    return bytes.toByteArray();
  }

  private static void write(Item item, List<String> genres, DataOutputStream out)
      throws IOException {
    out.writeLong(item.id());
    out.writeUTF(item.title());
    out.writeBoolean(item.year().isPresent());
    out.writeInt(item.year().orElse(0));
    out.writeInt(item.genres().size());
    for (String genre : item.genres()) {
      out.writeInt(genres.indexOf(genre));
    }
  }

  /**
   * Reads what {@link #of} made.
   *
   * @throws SnapshotDamage if it was not made so
   */
  static Catalogue read(byte[] bytes) throws SnapshotDamage {
    try {
      return readItems(bytes);
    } catch (IOException e) {
      throw SnapshotDamage.damaged("its catalogue cannot be read");
    }
  }

  private static Catalogue readItems(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<String> genres = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      genres.add(in.readUTF());
    }
    List<Item> items = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      items.add(readItem(genres, in));
    }
    return Catalogue.of(items);
  }

  private static Item readItem(List<String> genres, DataInputStream in) throws IOException {
    long id = in.readLong();
    String title = in.readUTF();
    boolean hasYear = in.readBoolean();
    int year = in.readInt();
    List<String> itemGenres = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      itemGenres.add(genre(genres, in.readInt()));
    }
    return new Item(id, title, hasYear ? OptionalInt.of(year) : OptionalInt.empty(), itemGenres);
  }

  private static String genre(List<String> genres, int index) throws IOException {
    if (index < 0 || index >= genres.size()) {
      throw new IOException("genre %d of %d".formatted(index, genres.size()));
    }
    return genres.get(index);
  }
}
