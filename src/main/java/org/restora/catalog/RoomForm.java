package org.restora.catalog;

import java.io.Serializable;

/**
 * A room.
 *
 * @param places how many patients it takes at once, 1–50
 */
public record RoomForm(String name, RoomKind kind, int places, boolean wheelchair)
    implements Serializable {}
