# Fills Znuny by its own modules, from the JSON file that is named: settings (no mail leaves), an agent, fields, customers, tickets.
# Prints "ticket <id> <number>" for each, in order.
use strict;
use warnings;
use utf8;
use lib '/usr/share/otrs', '/usr/share/otrs/Kernel/cpan-lib', '/usr/share/otrs/Custom';
use Kernel::System::ObjectManager;
use JSON;

binmode STDOUT, ':utf8';
local $Kernel::OM = Kernel::System::ObjectManager->new('Kernel::System::Log' => { LogPrefix => 'seed' });
sub part { return $Kernel::OM->Get("Kernel::System::$_[0]") }

open my $file, '<:raw', $ARGV[0] or die "No seed: $!";
my $seed = decode_json(do { local $/; <$file> });
my $root = 1;

my %settings = (
    SendmailModule      => 'Kernel::System::Email::DoNotSendEmail',
    CheckEmailAddresses => 0,
    CheckMXRecord       => 0,
    FQDN                => $seed->{host},
    HttpType            => 'http',
);
$Kernel::OM->Get('Kernel::Config')->Set(Key => $_, Value => $settings{$_}) for keys %settings;

my $lock = part('SysConfig')->SettingLock(LockAll => 1, Force => 1, UserID => $root);
sub setting {
    my ($name, $value) = @_;
    part('SysConfig')->SettingUpdate(Name => $name, IsValid => 1, EffectiveValue => $value, ExclusiveLockGUID => $lock, UserID => $root);
}
setting($_, $settings{$_}) for sort keys %settings;

my %fields = map { map { $_ => 1 } keys %{ $_->{fields} } } @{ $seed->{tickets} };
my $order = 100;
for my $name (sort keys %fields) {
    (my $label = $name) =~ s/(?<=[a-z])(?=[A-Z])/ /g;
    part('DynamicField')->DynamicFieldAdd(
        Name => $name, Label => ucfirst lc $label, FieldOrder => $order++, FieldType => 'Text', ObjectType => 'Ticket',
        Config => { DefaultValue => '', Link => '', LinkPreview => '', RegExList => [] }, ValidID => 1, UserID => $root,
    ) or die "field $name";
}
setting('Ticket::Frontend::AgentTicketZoom###DynamicField', \%fields);
part('SysConfig')->SettingUnlock(UnlockAll => 1);
part('SysConfig')->ConfigurationDeploy(Comments => 'seed', AllSettings => 1, UserID => $root, Force => 1);

my $agent = $seed->{agent};
my ($first, $last) = split / /, $agent->{name}, 2;
my $agent_id = part('User')->UserAdd(
    UserFirstname => $first, UserLastname => $last, UserLogin => $agent->{login}, UserPw => $agent->{password},
    UserEmail => $agent->{email}, ValidID => 1, ChangeUserID => $root,
) or die 'agent';
my $group = part('Group')->GroupLookup(Group => 'users');
part('Group')->PermissionGroupUserAdd(GID => $group, UID => $agent_id, Permission => { rw => 1 }, UserID => $root);
my $queue = part('Queue')->QueueAdd(
    Name => 'Customer care', ValidID => 1, GroupID => $group, SystemAddressID => 1, SalutationID => 1, SignatureID => 1,
    Comment => 'seed', UserID => $root,
) or die 'queue';

for my $ticket (@{ $seed->{tickets} }) {
    my $asker = $ticket->{requester};
    my $email = $asker->{email};
    part('CustomerUser')->CustomerUserAdd(
        Source => 'CustomerUser', UserFirstname => $asker->{first}, UserLastname => $asker->{last}, UserCustomerID => 'customers',
        UserLogin => $email, UserEmail => $email, UserPhone => $asker->{phone}, ValidID => 1, UserID => $root,
    ) or die 'customer';
    my $id = part('Ticket')->TicketCreate(
        Title => $ticket->{subject}, QueueID => $queue, Lock => 'unlock', Priority => '3 normal', State => 'open',
        CustomerID => 'customers', CustomerUser => $email, OwnerID => $root, UserID => $root,
    ) or die 'ticket';
    for my $name (keys %{ $ticket->{fields} }) {
        part('DynamicField::Backend')->ValueSet(
            DynamicFieldConfig => part('DynamicField')->DynamicFieldGet(Name => $name), ObjectID => $id,
            Value => $ticket->{fields}{$name}, UserID => $root,
        );
    }
    for my $article ({ %$ticket, kind => 'customer' }, @{ $ticket->{thread} }) {
        my $asks = $article->{kind} eq 'customer';
        my $note = $article->{kind} eq 'note';
        my $type = $article->{html} ? 'text/html' : 'text/plain';
        part('Ticket::Article')->BackendForChannel(ChannelName => $note ? 'Internal' : 'Email')->ArticleCreate(
            TicketID => $id, SenderType => $asks ? 'customer' : 'agent', IsVisibleForCustomer => $note ? 0 : 1,
            From => $asks ? qq("$asker->{first} $asker->{last}" <$email>) : qq("$agent->{name}" <$agent->{email}>),
            To => $note ? '' : $asks ? 'support@northwind.example' : $email,
            Subject => $ticket->{subject}, Body => $article->{html} // $article->{body}, MimeType => $type, Charset => 'utf-8',
            ContentType => "$type; charset=utf-8", HistoryType => $note ? 'AddNote' : $asks ? 'EmailCustomer' : 'SendAnswer',
            HistoryComment => 'seed', UserID => $asks ? $root : $agent_id, NoAgentNotify => 1,
        ) or die 'article';
    }
    my $number = part('Ticket')->TicketNumberLookup(TicketID => $id);
    print "ticket $id $number\n";
}
