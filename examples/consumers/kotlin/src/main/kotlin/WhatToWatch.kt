import dev.matinee.recommender.Algorithms
import dev.matinee.recommender.Query
import dev.matinee.recommender.RatingMatrix
import dev.matinee.recommender.UserProfile
import dev.matinee.recommender.data.DataSets
import java.nio.file.Path

/** Prints three films for somebody who rated two, and why. The folder holds a data set. */
fun main(folder: Array<String>) {
    val data = DataSets.read(Path.of(folder[0]))
    val films = data.catalogue()
    val recommender = Algorithms.standard().train(RatingMatrix.of(data.ratings()), films)

    val me = UserProfile.builder().rate(2571, 5.0).rate(1196, 4.5).build()
    for (film in recommender.recommend(me, Query.top(3).withReasons(1))) {
        val liked = film.because().joinToString(" and ") { films[it.itemId()].title() }
        println("${films[film.itemId()].title()}, because you liked $liked")
    }
}
