-- What has no deadline stands on a board after what is late and among what is to come. To find it there, everything late would
-- be gone through: it has an index of its own, in which only open duties without a deadline stand.
create index duties_undated_on_board on duties (force_id, pathway, due_order) where settled_at is null and due_at is null;
