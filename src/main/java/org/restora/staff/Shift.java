package org.restora.staff;

import java.io.Serializable;
import java.time.LocalTime;

/** One stretch of a weekly pattern; weekday 1 is Monday, week 1 the first of the cycle. */
public record Shift(int week, int weekday, ShiftKind kind, LocalTime starts, LocalTime ends)
    implements Serializable {}
