/** The main job: two assessments from CSV files, as an embedding application would make them. */
@NullMarked
package io.github.sixmechanisms.example;

import org.jspecify.annotations.NullMarked;
