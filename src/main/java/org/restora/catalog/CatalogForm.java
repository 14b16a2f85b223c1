package org.restora.catalog;

import java.io.Serializable;
import org.restora.shared.data.Translated;

/**
 * What an administrator writes down of one row of the catalogue. The code counts only when the row
 * is new.
 */
public sealed interface CatalogForm extends Serializable
    permits ConditionForm,
        CountryProfileForm,
        CourseRuleForm,
        FrequencyProfileForm,
        HomeTaskForm,
        InterventionForm,
        LeafletForm,
        MeasureForm,
        OilForm,
        QualificationForm,
        QuestionForm,
        RemedyForm,
        TemplateForm,
        TreatmentTypeForm {

  String code();

  Translated name();

  /** The word a long list of this kind can be narrowed by; null where there is none. */
  default Enum<?> group() {
    return null;
  }
}
