package dev.matinee.evaluation;

/**
 * The figures of one algorithm. What they mean depends on the {@link Protocol}.
 *
 * @param algorithm by name
 * @param rmse root mean squared error of the predictions
 * @param mae mean absolute error
 * @param coverage share of the test ratings that the training set says something about
 * @param hitRate mean of {@link RankingMetrics#hitRate} over users
 * @param ndcg likewise
 * @param recall likewise
 * @param precision likewise
 * @param users how many lists were measured
 * @param ratings how many ratings were predicted
 * @param seconds for training and everything else, on the clock
 * @param ndcgInterval of the mean NDCG
 * @param beyondAccuracy what the lists are like
 */
public record AlgorithmResult(
    String algorithm,
    double rmse,
    double mae,
    double coverage,
    double hitRate,
    double ndcg,
    double recall,
    double precision,
    int users,
    long ratings,
    double seconds,
    ConfidenceInterval ndcgInterval,
    BeyondAccuracy beyondAccuracy) {}
