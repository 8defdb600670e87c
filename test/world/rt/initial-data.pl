# What Request Tracker holds before the first ticket: queue, custom fields, the agent, rights. Loaded once by rt-setup-database-5.
our @Queues = ({ Name => 'Customer Support', CorrespondAddress => 'support@northwind.example', CommentAddress => 'support-comment@northwind.example' });
our @CustomFields = (
  { Name => 'Order number',  Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', ApplyTo => ['Customer Support'] },
  { Name => 'Customer tier', Type => 'SelectSingle', RenderType => 'Dropdown', LookupType => 'RT::Queue-RT::Ticket', ApplyTo => ['Customer Support'],
    Values => [ map { { Name => $_ } } qw(Guest Regular Trade) ] },
  { Name => 'Customer number', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket', ApplyTo => ['Customer Support'] },
);
our @Users = ({ Name => 'dana.reyes', RealName => 'Dana Reyes', EmailAddress => 'dana.reyes@northwind.example', Password => 'AgentPass1!', Privileged => 1 });
our @ACL = (
  (map { { GroupDomain => 'SystemInternal', GroupType => 'Everyone', Right => $_, Queue => 'Customer Support' } } qw(CreateTicket ReplyToTicket CommentOnTicket SeeQueue)),
  (map { { GroupDomain => 'SystemInternal', GroupType => 'Privileged', Right => $_, Queue => 'Customer Support' } }
     qw(ShowTicket ShowTicketComments ModifyTicket OwnTicket TakeTicket CommentOnTicket ReplyToTicket SeeCustomField ModifyCustomField ShowOutgoingEmail WatchAsAdminCc)),
  (map { { GroupDomain => 'SystemInternal', GroupType => 'Privileged', Right => $_ } } qw(SeeQueue ModifySelf)),
  { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Right => 'ShowTicket' },
);
1;
