package dev.matinee.recommender;

import dev.matinee.recommender.internal.snapshot.Section;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import dev.matinee.recommender.internal.snapshot.SectionWriter;
import dev.matinee.recommender.internal.snapshot.SnapshotDamage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of a snapshot that hold trained models: the head of each, and its parts behind. */
final class ModelSections {
  private ModelSections() {}

  static void add(TrainedModel model, SectionWriter sections) throws IOException {
    sections.add(SectionKind.MODEL, model.head().bytes());
    model.parts().forEach(part -> part.addTo(sections));
  }

  /** Reads all models that {@link #add} added. */
  static List<TrainedModel> read(SectionReader sections) throws IOException, SnapshotDamage {
    List<TrainedModel> models = new ArrayList<>();
    List<ModelPart> parts = new ArrayList<>();
    Optional<ModelHead> head = Optional.empty();
    for (Section section : sections.sections()) {
      if (section.kind().equals(Optional.of(SectionKind.MODEL))) {
        finish(head, parts, models);
        head = Optional.of(ModelHead.read(sections.bytes(section)));
        parts.clear();
      } else {
        part(section, sections).ifPresent(parts::add);
      }
    }
    finish(head, parts, models);
    return models;
  }

  private static void finish(
      Optional<ModelHead> head, List<ModelPart> parts, List<TrainedModel> models)
      throws SnapshotDamage {
    if (head.isPresent()) {
      models.add(head.get().with(parts));
    } else if (!parts.isEmpty()) {
      throw SnapshotDamage.damaged("a part of a model in it belongs to none");
    }
  }

  /** Empty where a section is none of a model. */
  private static Optional<ModelPart> part(Section section, SectionReader sections)
      throws IOException, SnapshotDamage {
    if (section.kind().isEmpty()) {
      return Optional.empty();
    }
    return switch (section.kind().get()) {
      case MODEL_LONGS -> Optional.of(new ModelPart.Longs(sections.longs(section)));
      case MODEL_INTS -> Optional.of(new ModelPart.Ints(sections.ints(section)));
      case MODEL_FLOATS -> Optional.of(new ModelPart.Floats(sections.floats(section)));
      case MODEL_BYTES -> Optional.of(new ModelPart.Bytes(sections.bytes(section)));
      default -> Optional.empty();
    };
  }
}
