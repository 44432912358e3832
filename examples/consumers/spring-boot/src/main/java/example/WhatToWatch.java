package example;

import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Has the recommender as a bean, and prints three films for somebody who rated two. */
@SpringBootApplication
public class WhatToWatch {
  public static void main(String[] arguments) {
    SpringApplication.run(WhatToWatch.class, arguments);
  }

  @Bean
  DataSet data(@Value("${data}") Path folder) {
    return DataSets.read(folder);
  }

  @Bean
  Recommender recommender(DataSet data) {
    return Algorithms.standard().train(RatingMatrix.of(data.ratings()), data.catalogue());
  }

  @Bean
  CommandLineRunner list(DataSet data, Recommender recommender) {
    UserProfile me = UserProfile.builder().rate(2571, 5).rate(1196, 4.5).build();
    Catalogue films = data.catalogue();
    return arguments -> {
      for (Recommendation film : recommender.recommend(me, Query.top(3))) {
        System.out.println(films.get(film.itemId()).title());
      }
    };
  }
}
