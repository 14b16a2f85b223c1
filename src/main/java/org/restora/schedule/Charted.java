package org.restora.schedule;

import java.util.List;
import java.util.Map;
import org.restora.plan.rule.Dose;

/** What was done in visits, from whoever keeps the notes. */
public interface Charted {

  /** The doses of each visit of a patient that has a note, by the id of its attendance. */
  Map<Long, List<Dose>> doses(long patientId);
}
