import { announce } from "@/lib/data/live.ts";

/** Tells the open pages of a couple or a rehearsal that it moved. Called after the commit that moved it. */
export const announceMoved = (topicId: string): Promise<void> => announce(topicId);
