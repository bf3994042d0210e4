package dev.routewright.desktop.workspace;

import dev.routewright.study.BaselineTable;

/** The field that a design runs against: the baselines of the rows that it uses. */
public record Field(BaselineTable table) {}
