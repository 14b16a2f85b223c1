package org.restora.progress;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.restora.shared.data.JsonColumn;

/** A draft's content as a jsonb column. */
@Converter
public class NoteContentConverter implements AttributeConverter<NoteContent, Object> {

  @Override
  public Object convertToDatabaseColumn(NoteContent content) {
    return JsonColumn.value(content == null ? null : content.toJson());
  }

  @Override
  public NoteContent convertToEntityAttribute(Object column) {
    return column == null ? null : NoteContent.parse(column.toString());
  }
}
