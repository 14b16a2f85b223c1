package org.restora.plan;

import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.restora.shared.data.JsonColumn;

/** A plan's form as a document and as the column of the working copy. */
@Converter
public class PlanJson implements AttributeConverter<PlanForm, Object> {

  private static final Jsonb JSON = JsonbBuilder.create();

  static JsonObject write(PlanForm form) {
    return JsonColumn.parse(JSON.toJson(form)).asJsonObject();
  }

  /**
   * @throws IllegalArgumentException when it is no plan
   */
  static PlanForm read(String document) {
    try {
      return JSON.fromJson(document, PlanForm.class);
    } catch (JsonbException e) {
      throw new IllegalArgumentException("not a plan", e);
    }
  }

  @Override
  public Object convertToDatabaseColumn(PlanForm form) {
    return JsonColumn.value(form == null ? null : write(form));
  }

  @Override
  public PlanForm convertToEntityAttribute(Object column) {
    return column == null ? null : read(column.toString());
  }
}
