package org.restora.patient;

import java.io.Serializable;
import java.time.LocalDate;

/** What is told of a day in a patient's life; a surgery or a competition may lie ahead. */
public record EventForm(Event kind, LocalDate day, String note) implements Serializable {}
