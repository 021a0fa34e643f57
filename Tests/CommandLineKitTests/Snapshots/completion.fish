# Completion of toolbox for fish; written by the program from its table of commands.

# succeeds when the option $argv[2] of the commands $argv[1] takes a value
function __toolbox_takes_value
    switch "$argv[1] $argv[2]"
        case 'list -k' \
            'list --kind' \
            'list --age' \
            'list --room' \
            'list -o' \
            'list --format' \
            'list --note' \
            'store lint --fail-on' \
            '* --lists' \
            '* -o' \
            '* --format' \
            '* --color'
            return 0
    end
    return 1
end

# succeeds when $argv[2] is one of the commands in $argv[1]
function __toolbox_is_command
    switch "$argv[1] $argv[2]"
        case ' list' \
            ' show' \
            ' store' \
            ' completion' \
            'store lint' \
            'store diff'
            return 0
    end
    return 1
end

# succeeds when there are no commands in $argv[1]
function __toolbox_is_leaf
    switch "$argv[1] $argv[2]"
        case 'list ' \
            'show ' \
            'store lint ' \
            'store diff ' \
            'completion '
            return 0
    end
    return 1
end

# prints where the command line is, on two lines: the commands, after 'help:' when that is asked, and how many
# arguments follow them
function __toolbox_place
    set -l words (commandline -opc)
    set -l path ''
    set -l count 0
    set -l help ''
    set -l awaiting 0
    set -l ended 0
    set -e words[1]
    for word in $words
        if test $awaiting = 1
            set awaiting 0
        else if test $ended = 1; or not string match -q -- '-?*' $word
            if __toolbox_is_command "$path" $word
                set path (string trim -- "$path $word")
            else if test "$word" = help; and test $count = 0; and not __toolbox_is_leaf "$path"
                set help help:
            else
                set count (math $count + 1)
            end
        else if test "$word" = --
            set ended 1
        else if string match -q -- '--*' $word
            # a word with '=' brings its value along and is no option of the table
            __toolbox_takes_value "$path" $word; and set awaiting 1
        else
            for letter in (string split '' -- (string sub -s 2 -- $word))
                # what follows such a letter is its value; when nothing does, the next word is
                if __toolbox_takes_value "$path" -$letter
                    string match -q -- "*$letter" $word; and set awaiting 1
                    break
                end
            end
        end
    end
    echo $help$path
    echo $count
end

# succeeds after the commands $argv[1], and after $argv[2] arguments, or more when $argv[3] is given
function __toolbox_at
    set -l place (__toolbox_place)
    test "$place[1]" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    if set -q argv[3]
        test $place[2] -ge $argv[2]
    else
        test $place[2] -eq $argv[2]
    end
end

complete -c toolbox -f
complete -c toolbox -n "__toolbox_at '' 0" -a list -d 'list tools'
complete -c toolbox -n "__toolbox_at '' 0" -a show -d 'show some tools in full'
complete -c toolbox -n "__toolbox_at '' 0" -a store -d 'work on the store\'s own files'
complete -c toolbox -n "__toolbox_at '' 0" -a completion -d 'print the completion script of a shell'
complete -c toolbox -n "__toolbox_at '' 0" -a help -d 'print help for a command'
complete -c toolbox -n "__toolbox_at 'help:' 0" -a list -d 'list tools'
complete -c toolbox -n "__toolbox_at 'help:' 0" -a show -d 'show some tools in full'
complete -c toolbox -n "__toolbox_at 'help:' 0" -a store -d 'work on the store\'s own files'
complete -c toolbox -n "__toolbox_at 'help:' 0" -a completion -d 'print the completion script of a shell'
complete -c toolbox -n "__toolbox_at ''" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at ''" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at ''" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at ''" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at ''" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at ''" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at ''" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at list" -l kind -s k -r -f -a 'saw hammer \'jack plane\'' -d 'only tools of this kind'
complete -c toolbox -n "__toolbox_at list" -l age -r -f -d 'only tools at most this old'
complete -c toolbox -n "__toolbox_at list" -l room -r -f -a '(__fish_complete_directories)' -d 'only tools in the room of this folder'
complete -c toolbox -n "__toolbox_at list" -l all -s a -d 'also tools that are lent out'
complete -c toolbox -n "__toolbox_at list" -l format -s o -r -f -a 'table json csv' -d 'form of the list'
complete -c toolbox -n "__toolbox_at list" -l note -r -f -d 'print this above the list'
complete -c toolbox -n "__toolbox_at list" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at list" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at list" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at list" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at list" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at list" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at show" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at show" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at show" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at show" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at show" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at show" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at show" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at store 0" -a lint -d 'look for mistakes in tool lists'
complete -c toolbox -n "__toolbox_at store 0" -a diff -d 'compare two tool lists'
complete -c toolbox -n "__toolbox_at 'help:store' 0" -a lint -d 'look for mistakes in tool lists'
complete -c toolbox -n "__toolbox_at 'help:store' 0" -a diff -d 'compare two tool lists'
complete -c toolbox -n "__toolbox_at store" -l dry-run -s n -d 'change nothing'
complete -c toolbox -n "__toolbox_at store" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at store" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at store" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at store" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at store" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at store" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at store" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at 'store lint' 0" -F -d 'a tool list'
complete -c toolbox -n "__toolbox_at 'store lint'" -l fail-on -r -f -a 'error warning' -d 'exit with 1 at findings of this severity'
complete -c toolbox -n "__toolbox_at 'store lint'" -l dry-run -s n -d 'change nothing'
complete -c toolbox -n "__toolbox_at 'store lint'" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at 'store lint'" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at 'store lint'" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at 'store lint'" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at 'store lint'" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at 'store lint'" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at 'store lint'" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at 'store diff' 0" -F -d 'the older list'
complete -c toolbox -n "__toolbox_at 'store diff' 1" -F -d 'the newer list'
complete -c toolbox -n "__toolbox_at 'store diff'" -l dry-run -s n -d 'change nothing'
complete -c toolbox -n "__toolbox_at 'store diff'" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at 'store diff'" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at 'store diff'" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at 'store diff'" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at 'store diff'" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at 'store diff'" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at 'store diff'" -l version -d 'print the version and exit'
complete -c toolbox -n "__toolbox_at completion 0" -f -a 'bash zsh fish' -d 'the shell'
complete -c toolbox -n "__toolbox_at completion" -l lists -r -F -d 'file or folder of tool lists; later ones overlay earlier ones'
complete -c toolbox -n "__toolbox_at completion" -l format -s o -r -f -a 'table json' -d 'form of the answer'
complete -c toolbox -n "__toolbox_at completion" -l color -r -f -a 'auto always never' -d 'colours in the output'
complete -c toolbox -n "__toolbox_at completion" -l quiet -s q -d 'say less on standard error'
complete -c toolbox -n "__toolbox_at completion" -l verbose -s v -d 'say more on standard error'
complete -c toolbox -n "__toolbox_at completion" -l help -s h -d 'print help for the program or a command and exit'
complete -c toolbox -n "__toolbox_at completion" -l version -d 'print the version and exit'
