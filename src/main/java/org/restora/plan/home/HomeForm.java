package org.restora.plan.home;

import java.io.Serializable;
import java.time.LocalDate;
import org.restora.catalog.Side;

/**
 * A task for home as it is typed.
 *
 * @param task code of the catalogue's
 * @param endsOn null: as long as the plan
 * @param reason why in spite of a precaution; null where none speaks against it
 */
public record HomeForm(
    String task,
    String region,
    Side side,
    int minutes,
    int timesPerWeek,
    LocalDate startsOn,
    LocalDate endsOn,
    String note,
    String reason)
    implements Serializable {}
