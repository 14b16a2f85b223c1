package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.catalog.Side;

/**
 * What is told of a condition. Until is the last day on which it holds; null: until it is ended.
 */
public record AlertForm(
    String condition,
    String region,
    Side side,
    LocalDate since,
    LocalDate until,
    String detail,
    String toldBy)
    implements Serializable {}
