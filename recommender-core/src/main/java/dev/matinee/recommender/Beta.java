package dev.matinee.recommender;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public type or method whose shape is not settled: its name, parameters and results may
 * change, or it may go, in a version that raises the second number, without a deprecation. What a
 * marked type takes and gives is marked with it. It is tested and documented like everything else.
 *
 * <p>The mark is kept in the class file, where tools find uses of it; reflection does not see it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Beta {}
