package runnel;

import java.time.Instant;

/**
 * Where the visitor's device is.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param accuracy metres: the device is within this distance, with 95 % confidence
 * @param at when this was found out
 */
public record Position(double latitude, double longitude, double accuracy, Instant at) {}
