package io.github.sixmechanisms.year;

import io.github.sixmechanisms.roster.EntryKind;
import java.time.LocalDate;

/** An application that has passed its last stage: the enterprise may enter the roster. */
record Approval(Place place, EntryKind kind, LocalDate day) {}
