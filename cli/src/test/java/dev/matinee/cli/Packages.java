package dev.matinee.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * Each package of the project, root packages and folders alike. The root package of the core alone
 * is taken apart, since programs import its types by that name: values and settings, which the
 * internals know; the algorithms above the internals; and snapshots, which know data sets as well.
 * Each of the three is a layer of its own.
 */
final class Packages implements SliceAssignment {
  static final String CORE = "dev.matinee.recommender";

  private static final String ALL = "dev.matinee.";

  private static final Set<String> VALUES =
      Set.of(
          "AlsConfig",
          "BaselineDamping",
          "Beta",
          "Contribution",
          "CosineSimilarity",
          "Dials",
          "EaseConfig",
          "EuclideanSimilarity",
          "Explanation",
          "FactorProblem",
          "FactorSolver",
          "GramProblem",
          "GramSolver",
          "ItemKnnConfig",
          "ItemTags",
          "ItemWeighting",
          "KernelConfig",
          "NeighbourVote",
          "NeighbourhoodConfig",
          "PearsonSimilarity",
          "Prediction",
          "PredictionConfig",
          "ProfileValue",
          "Query",
          "Quorum",
          "Ranking",
          "RatingScale",
          "RecencyRanks",
          "RecommenderException",
          "Settings",
          "Significance",
          "SimilarItem",
          "Similarity",
          "TrainingProgress",
          "UserKnnConfig",
          "UserProfile",
          "Vote");

  private static final Set<String> SNAPSHOTS =
      Set.of(
          "CatalogueBytes",
          "NameSections",
          "OtherTitleBytes",
          "ReferenceSections",
          "ServedAlgorithm",
          "Snapshot");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    String packageName = type.getPackageName();
    if (packageName.equals(CORE)) {
      return SliceIdentifier.of(CORE, layer(type));
    }
    return packageName.startsWith(ALL) ? SliceIdentifier.of(packageName) : SliceIdentifier.ignore();
  }

  private static String layer(JavaClass type) {
    String file = type.getName().substring(CORE.length() + 1).replaceFirst("\\$.*", "");
    if (VALUES.contains(file)) {
      return "values";
    }
    return SNAPSHOTS.contains(file) ? "snapshots" : "algorithms";
  }

  @Override
  public String getDescription() {
    return "packages of the project, the root of the core as values, algorithms and snapshots";
  }
}
