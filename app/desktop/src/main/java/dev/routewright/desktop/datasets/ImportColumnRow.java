package dev.routewright.desktop.datasets;

/**
 * One column of an own table as the window shows it.
 *
 * @param filled the share of records that have a value, in percent
 * @param meaning what it is read as
 * @param examples a few of its values
 */
record ImportColumnRow(String name, String type, String filled, String meaning, String examples) {}
