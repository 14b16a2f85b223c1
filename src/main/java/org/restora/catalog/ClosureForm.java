package org.restora.catalog;

import java.io.Serializable;
import java.time.LocalDate;

/** Days on which a site is closed; endsOn is the last of them. */
public record ClosureForm(LocalDate startsOn, LocalDate endsOn, ClosureKind kind, String name)
    implements Serializable {}
